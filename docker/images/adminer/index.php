<?php
// What the public image does too: fills in the name of the database's host. Adminer's question for newer versions, which would
// need the internet, is left out.
namespace docker {
    function adminer_object() {
        class DefaultServer extends \Adminer\Adminer {
            function loginFormField(...$args) {
                return str_replace(
                    'name="auth[server]" value=""',
                    'name="auth[server]" value="' . (getenv('ADMINER_DEFAULT_SERVER') ?: 'db') . '"',
                    parent::loginFormField(...$args)
                );
            }

            function head(...$args) {
                echo \Adminer\script('verifyVersion = () => { };');
                return parent::head(...$args);
            }
        }
        return new DefaultServer();
    }
}

namespace {
    function adminer_object() {
        return \docker\adminer_object();
    }

    require '/usr/share/adminer/adminer.php';
}
