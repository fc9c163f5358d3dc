<?php
/**
 * Sets a fresh WordPress up and prints one line of JSON: url, version, users with their application passwords.
 * Arguments: the site's folder, its URL. Run once, on an empty database.
 */
error_reporting(E_ALL & ~E_DEPRECATED);
[, $folder, $url] = $argv;
$address = parse_url($url);
$_SERVER['HTTP_HOST'] = $address['host'] . ':' . $address['port'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Test site', 'admin', 'admin@example.test', false, '', wp_generate_password(24, false));
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules(false);
// Not UTC on purpose: local and UTC times must differ.
update_option('timezone_string', 'Europe/Berlin');

$roles = array(
    'admin' => 'administrator', 'editor' => 'editor', 'author' => 'author',
    'contributor' => 'contributor', 'subscriber' => 'subscriber',
);
$users = array();
foreach ($roles as $name => $role) {
    $user = get_user_by('login', $name);
    $id = $user ? $user->ID : wp_insert_user(array(
        'user_login' => $name, 'user_pass' => wp_generate_password(24, false),
        'user_email' => "$name@example.test", 'role' => $role,
    ));
    $made = WP_Application_Passwords::create_new_application_password($id, array('name' => 'tests'));
    $users[$name] = trim(chunk_split($made[0], 4, ' '));
}
echo json_encode(array('url' => $url, 'version' => $wp_version, 'users' => $users), JSON_UNESCAPED_SLASHES), "\n";
