# Does one thing in a student's home folder, as the student, inside the sandbox: perl -e <this> -- OPERATION ARGUMENTS...
# Paths come as arguments, relative to the home folder; "" is the home folder itself. No shell sees them.
# The answer goes to standard output; a refusal is an exit code (FileRefusal in Java has the same), with details on standard error.
use strict;
use warnings;
use Cwd ();
use Digest::SHA ();
use Errno qw(EACCES EDQUOT EEXIST EINVAL EISDIR ELOOP ENOENT ENOSPC ENOTDIR ENOTEMPTY ENXIO EPERM EROFS);
use Fcntl qw(:DEFAULT :mode);
use POSIX ();
use Time::HiRes ();

use constant { FAILED => 1, MISSING => 3, EXISTS => 4, OUTSIDE => 5, NOT_A_FILE => 6, NOT_A_FOLDER => 7, TOO_LARGE => 8,
    DENIED => 9, CHANGED => 10, NO_ROOM => 11, NOT_EMPTY => 12, HOLDS_ENGINE => 13, INTO_ITSELF => 14, CUT_OFF => 15 };
use constant { CHUNK => 65536, MOST_NAMES => 200_000, MOST_TARGET => 1024, LOOK_EVERY => 0.4 };

my $home = Cwd::realpath('/home/student');
# The engine's data: images and volumes, huge, and broken by any change. For who asks here it does not exist.
my $engine = "$home/.local/share/docker";
my $temporary;

$SIG{$_} = sub { exit FAILED } for qw(TERM INT HUP PIPE);
END { unlink $temporary if defined $temporary }
binmode $_ for \*STDIN, \*STDOUT;
$| = 1;

sub refuse {
    my ($code, $details) = @_;
    print STDERR $details // "$!";
    exit $code;
}

# Refuses with what the kernel's answer means.
sub failed {
    my $no = $! + 0;
    my %meaning = (ENOENT, MISSING, ENOTDIR, MISSING, ELOOP, MISSING, EACCES, DENIED, EPERM, DENIED, EROFS, DENIED, ENOSPC, NO_ROOM,
        EDQUOT, NO_ROOM, EEXIST, EXISTS, ENOTEMPTY, NOT_EMPTY, EISDIR, NOT_A_FILE, ENXIO, NOT_A_FILE, EINVAL, INTO_ITSELF);
    refuse($meaning{$no} // FAILED);
}

sub below { my ($path, $folder) = @_; return $path eq $folder || index($path, "$folder/") == 0 }
sub absolute { my ($path) = @_; return $path eq '' ? $home : "$home/$path" }

# Where something that is looked at really is. It may be anywhere: the student's rights are what counts.
sub there {
    my ($path) = @_;
    my $at = absolute($path);
    stat $at or failed();
    my $real = Cwd::realpath($at) // failed();
    refuse(MISSING) if below($real, $engine);
    return $real;
}

# Where something that is changed is or will be: its folder must really be in the home folder. Links on the way are resolved, a link
# at the end is not. With $make, folders that are missing on the way are made.
sub place {
    my ($path, $make) = @_;
    my ($folder, $name) = $path =~ m{^(?:(.*)/)?([^/]+)\z}s or refuse(OUTSIDE);
    my $at = $make ? made($folder // '') : Cwd::realpath(absolute($folder // '')) // failed();
    refuse(MISSING) if !-d $at || below($at, $engine);
    refuse(OUTSIDE) if !below($at, $home);
    my $place = "$at/$name";
    refuse(MISSING) if $place eq $engine;
    return $place;
}

sub made {
    my ($folder) = @_;
    my $at = $home;
    for my $name (grep { $_ ne '' } split m{/}, $folder) {
        mkdir "$at/$name" or $!{EEXIST} or failed();
        $at = Cwd::realpath("$at/$name") // failed();
        refuse(NOT_A_FOLDER) if !-d $at;
        refuse(OUTSIDE) if !below($at, $home);
        refuse(MISSING) if below($at, $engine);
    }
    return $at;
}

# A regular file, opened without ever waiting for the other end of a pipe.
sub opened {
    my ($at, $how) = @_;
    sysopen my $file, $at, $how | O_NONBLOCK | O_NOCTTY or failed();
    my @stat = stat $file;
    refuse(NOT_A_FILE) if !S_ISREG($stat[2]);
    return ($file, $stat[7]);
}

# All of it, or undef when it is longer than $most.
sub content {
    my ($file, $most) = @_;
    my $all = '';
    while (1) {
        my $n = sysread $file, $all, CHUNK, length $all;
        failed() if !defined $n;
        return $all if $n == 0;
        return undef if length $all > $most;
    }
}

sub put {
    my ($file, $bytes) = @_;
    for (my $at = 0; $at < length $bytes;) {
        $at += syswrite($file, $bytes, length($bytes) - $at, $at) // failed();
    }
}

# A new file beside $place that nobody has made or linked before. It is gone again if this ends early.
sub beside {
    my ($place) = @_;
    my ($folder) = $place =~ m{^(.*)/}s;
    $temporary = sprintf '%s/.slipway-%d-%06x~', $folder, $$, rand 0xffffff;
    sysopen my $file, $temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0644 or failed();
    return $file;
}

# Copies exactly $length bytes of standard input: less means that the other end was cut off.
sub take {
    my ($length, $file) = @_;
    my $left = $length;
    while ($left > 0) {
        my $n = sysread STDIN, my $bytes, $left < CHUNK ? $left : CHUNK;
        refuse(CUT_OFF) if !$n;
        put($file, $bytes);
        $left -= $n;
    }
}

sub finish {
    my ($file, $place, $replace) = @_;
    close $file or failed();
    if ($replace) {
        rename $temporary, $place or failed();
        undef $temporary;
    } else {
        link $temporary, $place or failed();
    }
}

sub folder_version { my @s = Time::HiRes::stat($_[0]); return @s ? sprintf('%d-%.6f', $s[1], $s[9]) : 'gone' }

sub kind {
    my ($mode) = @_;
    return S_ISDIR($mode) ? 'folder' : S_ISREG($mode) ? 'file' : S_ISLNK($mode) ? 'link' : 'other';
}

my %operations = (
    list => sub {
        my ($path, $most) = @_;
        my $at = there($path);
        opendir my $folder, $at or refuse($!{ENOTDIR} ? NOT_A_FOLDER : $!{EACCES} ? DENIED : MISSING);
        my (@names, $total);
        my $version = folder_version($at);
        while (defined(my $name = readdir $folder)) {
            next if $name eq '.' || $name eq '..' || "$at/$name" eq $engine;
            push @names, $name if ++$total <= MOST_NAMES;
        }
        print $version, "\0", $total // 0, "\0";
        @names = sort @names;
        splice @names, $most if @names > $most;
        for my $name (@names) {
            my @stat = lstat "$at/$name" or next;
            my $kind = kind($stat[2]);
            my $target = $kind eq 'link' ? substr readlink("$at/$name") // '', 0, MOST_TARGET : '';
            my @leads = $kind eq 'link' ? stat "$at/$name" : ();
            print join("\0", $kind, $stat[7], $stat[9], $name, $target, @leads ? kind($leads[2]) : ''), "\0";
        }
    },
    read => sub {
        my ($path, $most) = @_;
        my $at = there($path);
        my ($file, $size) = opened($at, O_RDONLY);
        my $all = content($file, $most);
        my $writable = below($at, $home) && -w $at ? 1 : 0;
        print defined $all ? "whole\0" : "large\0", "$size\0", "$writable\0", $all // '';
    },
    create => sub {
        my ($path, $length) = @_;
        my $place = place($path);
        refuse(EXISTS) if lstat $place;
        my $file = beside($place);
        take($length, $file);
        finish($file, $place, 0);
    },
    # In place and not by a new file under the old name: a container that has this one file mounted, and other links to it, see the change.
    save => sub {
        my ($path, $length, $version, $most) = @_;
        my $at = there($path);
        refuse(OUTSIDE) if !below($at, $home);
        my $new = '';
        while (length $new < $length) {
            my $n = sysread STDIN, $new, $length - length $new, length $new;
            refuse(CUT_OFF) if !$n;
        }
        my ($file) = opened($at, O_RDWR | O_NOFOLLOW);
        my $old = content($file, $most);
        refuse(CHANGED) if !defined $old || Digest::SHA::sha256_hex($old) ne $version;
        my $kept = length $old;
        if ($length > $kept) { # first what may find no room, so that nothing of the old is lost
            sysseek $file, $kept, 0;
            for (my $done = $kept; $done < $length;) {
                my $n = syswrite $file, $new, $length - $done, $done;
                if (!defined $n) {
                    my $why = $!;
                    truncate $file, $kept;
                    $! = $why;
                    failed();
                }
                $done += $n;
            }
        }
        sysseek $file, 0, 0;
        put($file, substr $new, 0, $kept);
        truncate $file, $length or failed();
        close $file or failed();
    },
    folder => sub {
        my ($path) = @_;
        mkdir place($path) or failed();
    },
    rename => sub {
        my ($from, $to) = map { place($_) } @_;
        lstat $from or failed();
        refuse(HOLDS_ENGINE) if below($engine, $from);
        refuse(EXISTS) if lstat $to;
        rename $from, $to or failed();
    },
    delete => sub {
        my ($path, $contents) = @_;
        my $at = place($path);
        lstat $at or failed();
        refuse(HOLDS_ENGINE) if below($engine, $at);
        if (-l _ || !-d _) {
            unlink $at or failed();
        } elsif (!rmdir $at) {
            $!{ENOTEMPTY} || $!{EEXIST} or failed();
            refuse(NOT_EMPTY) if !$contents;
            open STDERR, '>', '/dev/null';
            system '/usr/bin/rm', '-rf', '--one-file-system', '--', $at;
            refuse(DENIED) if lstat $at;
        }
    },
    upload => sub {
        my ($path, $length, $replace) = @_;
        my $place = place($path, 1);
        if (lstat $place) {
            refuse(NOT_A_FILE) if -d _;
            refuse(EXISTS) if !$replace;
        }
        my $file = beside($place);
        print "ready\0";
        take($length, $file);
        finish($file, $place, $replace);
    },
    download => sub {
        my ($path, $most) = @_;
        my ($file, $size) = opened(there($path), O_RDONLY);
        refuse(TOO_LARGE) if $size > $most;
        print "$size\0";
        for (my $left = $size; $left > 0;) {
            my $n = sysread $file, my $bytes, $left < CHUNK ? $left : CHUNK;
            last if !$n;
            put(\*STDOUT, $bytes);
            $left -= $n;
        }
    },
    archive => sub {
        my ($path, $most) = @_;
        my $at = there($path);
        refuse(NOT_A_FOLDER) if !-d $at;
        refuse(OUTSIDE) if !below($at, $home);
        open STDERR, '>', '/dev/null';
        open my $du, '-|', '/usr/bin/du', '-s', '-x', '-B1', "--exclude=$engine", '--', $at or failed();
        my ($bytes) = (<$du> // '') =~ /^(\d+)/;
        close $du;
        refuse(TOO_LARGE) if ($bytes // 0) > $most;
        my ($folder, $name) = $at =~ m{^(.*)/([^/]+)$}s;
        my $hidden = '.' . substr $engine, length $folder;
        print "archive\0";
        exec '/usr/bin/tar', '-C', $folder, '--anchored', '--no-wildcards', "--exclude=$hidden", '--one-file-system', '--ignore-failed-read',
            '--warning=none', '--format=posix', '--no-unquote', '-S', '-cz', '--', "./$name";
    },
    # Waits until one of what standard input lists (kind, path, version, each ended by a NUL, up to the kind "end") is no longer as it was,
    # and says which. Nobody waits for it any more when standard input ends.
    changed => sub {
        my ($seconds, $most) = @_;
        my @watched;
        {
            local $/ = "\0";
            while (1) {
                my ($kind, $path, $version) = map { scalar <STDIN> // exit } 1 .. 3;
                chomp($kind, $path, $version);
                last if $kind eq 'end';
                push @watched, { kind => $kind, path => $path, version => $version, stamp => '', now => $version };
            }
        }
        my $end = Time::HiRes::time() + $seconds;
        while (1) {
            my @changed = grep { version_now($_, $most) ne $_->{version} } @watched;
            if (@changed || Time::HiRes::time() > $end) {
                print map { "$_->{path}\0" } @changed;
                last;
            }
            my $input = '';
            vec($input, fileno STDIN, 1) = 1;
            exit if select $input, undef, undef, LOOK_EVERY;
        }
    },
);

# Hashes a file again only when something about it is different.
sub version_now {
    my ($watched, $most) = @_;
    my $at = absolute($watched->{path});
    return folder_version($at) if $watched->{kind} eq 'folder';
    my @stat = Time::HiRes::stat($at);
    return 'gone' if !@stat || !S_ISREG($stat[2]);
    my $stamp = join ' ', @stat[0, 1, 7, 9, 10];
    return $watched->{now} if $stamp eq $watched->{stamp};
    $watched->{stamp} = $stamp;
    sysopen my $file, $at, O_RDONLY | O_NONBLOCK or return $watched->{now} = 'gone';
    my $all = content($file, $most);
    return $watched->{now} = defined $all ? Digest::SHA::sha256_hex($all) : 'large';
}

my ($operation, @arguments) = @ARGV;
$operations{$operation}->(@arguments);
