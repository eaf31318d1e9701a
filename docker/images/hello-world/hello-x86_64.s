# write(1, text, length); exit(0) -- for 64-bit Intel and AMD machines.
    .globl _start
_start:
    mov $1, %eax            # system call 1: write
    mov $1, %edi            # to standard output
    lea text(%rip), %rsi
    mov $length, %edx
    syscall
    mov $60, %eax           # system call 60: exit
    xor %edi, %edi
    syscall
text:
    .incbin "hello.txt"
    .set length, . - text
