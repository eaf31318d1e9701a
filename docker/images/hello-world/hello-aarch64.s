// write(1, text, length); exit(0) -- for 64-bit ARM machines.
    .globl _start
_start:
    mov x8, #64             // system call 64: write
    mov x0, #1              // to standard output
    adr x1, text
    ldr x2, =length
    svc #0
    mov x8, #93             // system call 93: exit
    mov x0, #0
    svc #0
    .ltorg
text:
    .incbin "hello.txt"
    .set length, . - text
