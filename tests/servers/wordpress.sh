#!/usr/bin/env bash
# A real WordPress from Debian's own packages on 127.0.0.1, for tests and for trying out.
#
#   wordpress.sh install         installs the packages this machine lacks; exit 3 and the reason when it cannot
#   wordpress.sh run DIR PORT    runs until its standard input ends (Ctrl-D) or it is told to stop
#
# `run` prints one line of JSON when the site answers: its address and, by role, a user with an application
# password. Everything lives in DIR: database (unix socket only), site, configuration, logs. Running it again
# in the same DIR brings back the same posts and users. It ends only the three processes it started itself.
# REMOVE_AFTERWARDS=1 makes `run` remove DIR in the end.
# WORDPRESS_NO_INSTALL=1 keeps `install` from touching the machine.
set -euo pipefail
export LC_ALL=C.UTF-8
umask 077

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# mariadb-server-core is the database without a system service.
packages=(wordpress wordpress-theme-twentytwentythree nginx php-fpm php-cli php-mysql php-gd php-xml
          php-mbstring php-curl php-intl mariadb-server-core mariadb-client curl)

say() { printf '[wordpress] %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

cannot() { printf '%s\n' "$*" >&2; exit 3; }

has() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
missing() {
  local name
  for name in "${packages[@]}"; do has "$name" || printf '%s ' "$name"; done
}

install() {
  command -v dpkg-query >/dev/null || cannot 'it is made of Debian packages, and this machine has no dpkg'
  local absent; absent=$(missing)
  [[ -n $absent ]] || return 0
  [[ -z ${WORDPRESS_NO_INSTALL:-} ]] || cannot "WORDPRESS_NO_INSTALL is set and packages are missing: $absent"
  [[ $(id -u) == 0 ]] || cannot "only root can install the missing packages: $absent"
  command -v apt-get >/dev/null || cannot "there is no apt-get to install the missing packages: $absent"
  # No service may start by itself: nginx and php-fpm run from DIR only.
  policy=/usr/sbin/policy-rc.d
  local avoid=() output result=0
  if [[ ! -e $policy ]]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 130' INT TERM HUP
    printf '#!/bin/sh\nexit 101\n' >"$policy"; chmod 755 "$policy"
  fi
  # apt would take Apache for "a web server"; one that is there stays.
  has apache2 || has apache2-bin || avoid=(apache2- apache2-bin-)
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300) names
  read -ra names <<<"$absent"
  umask 022
  output=$({ "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${names[@]}" "${avoid[@]}"; } 2>&1) ||
    result=$?
  (( result == 0 )) || { tail -n 15 <<<"$output" >&2; cannot "apt-get could not install them (exit code $result): $absent"; }
}

wait_for() { # seconds, what, command...
  local tries=$(( $1 * 10 )) what=$2 try; shift 2
  for (( try = 0; try < tries; try++ )); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done
  tail -n 15 "$dir"/log/*.log >&2 || true
  die "$what did not come up"
}

# Children by name. setsid keeps Ctrl-C from them: they are ended here, in order. It does not fork in a
# background job, so $! is the program itself.
declare -A children=()
start() { # name, command...
  local name=$1; shift
  setsid "$@" </dev/null >>"$dir/log/$name.log" 2>&1 &
  children[$name]=$!
}
end() { # name, signal
  local pid=${children[$1]:-} try
  [[ -n $pid ]] || return 0
  kill -s "$2" "$pid" 2>/dev/null || true
  for (( try = 0; try < 100; try++ )); do kill -0 "$pid" 2>/dev/null || return 0; sleep 0.1; done
  kill -s KILL "$pid" 2>/dev/null || true
}
end_all() {
  # A second signal must not leave half of them behind.
  trap '' INT TERM HUP
  end nginx TERM; end fpm TERM; end database TERM
  [[ -z ${REMOVE_AFTERWARDS:-} ]] || rm -rf -- "$dir"
}

sql() { mariadb --no-defaults --socket="$dir/run/db.sock" -u root "$@"; }

start_database() {
  if [[ ! -d $dir/db/mysql ]]; then
    mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$dir/db" --skip-test-db \
      --auth-root-authentication-method=normal >"$dir/log/database-setup.log" 2>&1 || die 'no database could be made'
  fi
  start database "$(command -v mariadbd || echo /usr/sbin/mariadbd)" --no-defaults --user="$(id -un)" \
    --datadir="$dir/db" --socket="$dir/run/db.sock" --pid-file="$dir/run/db.pid" --tmpdir="$dir/tmp" \
    --skip-networking --skip-log-bin --performance-schema=OFF --innodb-buffer-pool-size=64M \
    --innodb-flush-log-at-trx-commit=2 --character-set-server=utf8mb4
  wait_for 60 'the database' sql -e 'select 1'
  sql -e "create database if not exists wordpress; create user if not exists wordpress@localhost;
    grant all on wordpress.* to wordpress@localhost"
}

# A copy of the packaged files, so that several sites do not share plugins and uploads.
copy_site() {
  if [[ ! -f $dir/site/wp-load.php ]]; then
    cp -RL /usr/share/wordpress "$dir/site"
    mkdir -p "$dir/site/wp-content/uploads" "$dir/site/wp-content/mu-plugins"
  fi
  cp "$here/wordpress/must-use-plugin.php" "$dir/site/wp-content/mu-plugins/"
  # 'local' allows application passwords without https; nothing may call out.
  cat >"$dir/site/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$dir/run/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (array('AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT',
    'LOGGED_IN_SALT', 'NONCE_SALT') as \$key) define(\$key, '$secret' . \$key);
define('WP_HOME', '$url');
define('WP_SITEURL', '$url');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISALLOW_FILE_MODS', true);
define('FS_METHOD', 'direct');
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
}

start_php() {
  local program as_root=()
  program=$(compgen -G '/usr/sbin/php-fpm[0-9]*' | sort -V | tail -n 1) || die 'php-fpm is not there'
  [[ $(id -u) == 0 ]] && as_root=(-R)
  cat >"$dir/conf/fpm.conf" <<CONF
[global]
error_log = $dir/log/fpm.log
[www]
user = $(id -un)
group = $(id -gn)
listen = $dir/run/fpm.sock
pm = static
pm.max_children = 4
php_admin_value[error_log] = $dir/log/php.log
php_admin_flag[display_errors] = off
php_admin_value[upload_max_filesize] = 64M
php_admin_value[post_max_size] = 64M
php_admin_value[upload_tmp_dir] = $dir/tmp
php_admin_value[sys_temp_dir] = $dir/tmp
CONF
  start fpm "$program" "${as_root[@]}" --nodaemonize --fpm-config "$dir/conf/fpm.conf"
}

start_web_server() {
  local user=''
  [[ $(id -u) == 0 ]] && user='user root;'
  # Debian's own fastcgi_params drop the port from HTTP_HOST, and WordPress then redirects every page to itself.
  cat >"$dir/conf/nginx.conf" <<CONF
$user
worker_processes 1;
pid $dir/run/nginx.pid;
error_log $dir/log/nginx.log warn;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path $dir/tmp/body; fastcgi_temp_path $dir/tmp/fastcgi; proxy_temp_path $dir/tmp/proxy;
  scgi_temp_path $dir/tmp/scgi; uwsgi_temp_path $dir/tmp/uwsgi;
  include /etc/nginx/mime.types;
  client_max_body_size 64m;
  server {
    listen 127.0.0.1:$port;
    root $dir/site;
    index index.php;
    location / { try_files \$uri \$uri/ /index.php?\$args; }
    location /no-wordpress/ { return 404; }
    location ~ \.php\$ {
      try_files \$uri =404;
      include /etc/nginx/fastcgi_params;
      fastcgi_param HTTP_HOST 127.0.0.1:$port;
      fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
      fastcgi_pass unix:$dir/run/fpm.sock;
    }
  }
}
CONF
  start nginx /usr/sbin/nginx -c "$dir/conf/nginx.conf" -e "$dir/log/nginx.log" -g 'daemon off;'
}

run() {
  mkdir -p -- "$1"
  dir=$(cd -- "$1" && pwd -P) port=$2 url=http://127.0.0.1:$2
  [[ $dir =~ ^/[A-Za-z0-9_./+-]+$ && ${#dir} -lt 85 ]] || die 'DIR must be a short plain path: sockets stand in it'
  [[ $port =~ ^[0-9]+$ ]] || die "not a port: $port"
  local absent; absent=$(missing)
  [[ -z $absent ]] || cannot "packages are missing ('$0 install' gets them): $absent"
  mkdir -p "$dir"/{run,log,conf,tmp}
  [[ -s $dir/secret ]] || head -c 24 /dev/urandom | base64 | tr -dc 'A-Za-z0-9' >"$dir/secret"
  secret=$(cat "$dir/secret")
  trap end_all EXIT
  trap 'exit 143' TERM
  trap 'exit 130' INT
  trap 'exit 129' HUP
  start_database
  copy_site
  start_php
  start_web_server
  php -d sys_temp_dir="$dir/tmp" "$here/wordpress/set-up.php" "$dir/site" "$dir/users.json" "$url" \
    >"$dir/log/set-up.log" 2>&1 || { tail -n 15 "$dir/log/set-up.log" >&2; die 'WordPress could not be set up'; }
  wait_for 30 'the site' curl -fsS --noproxy '*' --max-time 20 "$url/wp-json/"
  tr -d '\n' <"$dir/users.json"; echo
  # Until whoever started this goes away. In the background, so that a signal is heard at once.
  cat <&0 >/dev/null & wait $! || true
}

case "${1:-}-$#" in
  install-1) install ;;
  run-3) run "$2" "$3" ;;
  *) sed -n '2,11p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
esac
