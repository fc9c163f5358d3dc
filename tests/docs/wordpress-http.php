<?php
// The few functions of WordPress that the guide for plugins uses, by curl, so that its examples run without WordPress.

function wp_remote_get(string $url, array $arguments = []): array
{
    return wp_remote_request($url, $arguments + ['method' => 'GET']);
}

function wp_remote_post(string $url, array $arguments = []): array
{
    return wp_remote_request($url, $arguments + ['method' => 'POST']);
}

function wp_remote_request(string $url, array $arguments): array
{
    $headers = [];
    foreach ($arguments['headers'] ?? [] as $name => $value) {
        $headers[] = "$name: $value";
    }
    $request = curl_init($url);
    curl_setopt_array($request, [
        CURLOPT_CUSTOMREQUEST => $arguments['method'],
        CURLOPT_HTTPHEADER => $headers,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => $arguments['timeout'] ?? 5,
    ]);
    if (isset($arguments['body'])) {
        curl_setopt($request, CURLOPT_POSTFIELDS, $arguments['body']);
    }
    $body = curl_exec($request);
    return ['body' => $body, 'response' => ['code' => curl_getinfo($request, CURLINFO_RESPONSE_CODE)]];
}

function wp_remote_retrieve_response_code(array $response): int
{
    return $response['response']['code'];
}

function wp_remote_retrieve_body(array $response): string
{
    return $response['body'];
}

function add_query_arg(array $arguments, string $url): string
{
    return $url . '?' . http_build_query($arguments);
}
