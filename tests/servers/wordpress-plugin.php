<?php
/* Plugin Name: What the tests need of the site: SEO fields that are open to the REST API, no mail */
add_action('init', function () {
    // As the small plugins do that people install to let Rank Math's fields be written from outside.
    foreach (array('rank_math_title', 'rank_math_description', 'rank_math_focus_keyword') as $key) {
        register_post_meta('post', $key, array(
            'type' => 'string', 'single' => true, 'show_in_rest' => true,
            'auth_callback' => function ($allowed, $key, $post) { return current_user_can('edit_post', $post); },
        ));
    }
});
add_filter('pre_wp_mail', '__return_true');
