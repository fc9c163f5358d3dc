<?php
// Sets a site up once and writes down its users. Arguments: folder of the site, file for the users, address.
error_reporting(E_ALL & ~E_DEPRECATED);
list(, $folder, $file, $url) = $argv;
$address = parse_url($url);
$_SERVER['HTTP_HOST'] = $address['host'] . ':' . $address['port'];
$_SERVER['SERVER_NAME'] = $address['host'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$known = is_file($file) ? json_decode(file_get_contents($file), true) : array();
define('WP_INSTALLING', true);
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

if (!is_blog_installed()) {
    wp_install('Test site', 'admin', 'admin@example.test', false, '', wp_generate_password(24));
    global $wp_rewrite;
    $wp_rewrite->set_permalink_structure('/%postname%/');
    $wp_rewrite->flush_rules(false);
    update_option('timezone_string', 'Europe/Berlin'); // not UTC: local and UTC times must differ
    update_option('default_pingback_flag', 0);
}

$users = array();
foreach (array('admin' => 'administrator', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor', 'subscriber' => 'subscriber') as $name => $role) {
    $user = get_user_by('login', $name);
    if (!$user) {
        $id = wp_insert_user(array('user_login' => $name, 'user_pass' => wp_generate_password(24), 'user_email' => "$name@example.test", 'role' => $role));
        if (is_wp_error($id)) exit($id->get_error_message());
        $user = get_user_by('id', $id);
    }
    $password = $known['users'][$name] ?? null;
    if ($password === null) {
        $made = WP_Application_Passwords::create_new_application_password($user->ID, array('name' => 'tests ' . wp_generate_password(6, false)));
        if (is_wp_error($made)) exit($made->get_error_message());
        $password = trim(chunk_split($made[0], 4, ' '));
    }
    $users[$name] = $password;
}
$site = array('url' => $url, 'version' => $GLOBALS['wp_version'], 'users' => $users);
file_put_contents($file, json_encode($site, JSON_UNESCAPED_SLASHES));
