#!/bin/sh
# mail-server.sh FOLDER SMTP_PORT IMAP_PORT: a real mail server on loopback, as root, from Debian's exim4-daemon-light
# and dovecot-imapd. SMTP with STARTTLS and AUTH (anna / s3cret); nobody@ answers 550, greylist@ 451; anna@ and bob@ land
# in Maildirs FOLDER/maildir/NAME/new, the rest in other; IMAP (STARTTLS, any name, s3cret) serves them.
# FOLDER/tls/cert.pem and key.pem must be there. FOLDER/bin/sendmail hands letters to the same server.
set -eu
R=$(cd "${1:?folder}" && pwd) PORT=${2:?port} IMAP=${3:?port}
mkdir -p "$R/spool" "$R/maildir" "$R/log" "$R/bin" "$R/dovecot"
cat > "$R/exim.conf" <<CONF
primary_hostname = localhost
spool_directory = $R/spool
log_file_path = $R/log/%slog
pid_file_path = $R/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = $PORT
never_users =
disable_ipv6 = true
dns_ipv4_lookup = *
host_lookup =
keep_environment =
add_environment =
rfc1413_query_timeout = 0s
tls_advertise_hosts = *
tls_certificate = $R/tls/cert.pem
tls_privatekey = $R/tls/key.pem
auth_advertise_hosts = *
acl_smtp_rcpt = rcpt
acl_smtp_data = data
message_size_limit = 10M
smtp_enforce_sync = true
trusted_users = root
begin acl
rcpt:
  deny  message = 550 no such user
        local_parts = nobody
  defer message = 451 greylisted, try later
        local_parts = greylist
  deny  message = authentication required
        !authenticated = *
        !hosts = :
  accept
data:
  accept
begin routers
all:
  driver = accept
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = $R/maildir/\${lookup{\$local_part}lsearch,ret=key{$R/users}{\$value}{other}}
  create_directory
  directory_mode = 0700
  maildir_format
  delivery_date_add
  envelope_to_add
  return_path_add
  user = mail
  group = mail
begin retry
* * F,1h,1m
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = \${if and{{eq{\$auth2}{anna}}{eq{\$auth3}{s3cret}}}}
  server_set_id = \$auth2
  server_advertise_condition = \${if def:tls_in_cipher}
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = \${if and{{eq{\$auth1}{anna}}{eq{\$auth2}{s3cret}}}}
  server_set_id = \$auth1
  server_advertise_condition = \${if def:tls_in_cipher}
CONF
printf 'anna: x\nbob: x\n' > "$R/users"
chown -R Debian-exim:Debian-exim "$R/spool" "$R/log" "$R/tls"; chown mail:mail "$R/maildir"; chown root:root "$R/exim.conf"; chmod 644 "$R/exim.conf" "$R/users"; chmod 755 "$R"
grep -qxF "$R/exim.conf" /etc/exim4/trusted_configs 2>/dev/null || echo "$R/exim.conf" >> /etc/exim4/trusted_configs
exim4 -C "$R/exim.conf" -bV >/dev/null
exim4 -C "$R/exim.conf" -bd -q1m </dev/null >"$R/exim.out" 2>&1
cat > "$R/dovecot.conf" <<CONF
base_dir = $R/dovecot/run
state_dir = $R/dovecot/state
protocols = imap
listen = 127.0.0.1
log_path = $R/dovecot/log
ssl = yes
ssl_cert = <$R/tls/cert.pem
ssl_key = <$R/tls/key.pem
disable_plaintext_auth = yes
default_internal_user = dovecot
default_login_user = dovenull
mail_location = maildir:$R/maildir/%n
first_valid_uid = 1
mail_uid = mail
mail_gid = mail
passdb {
  driver = static
  args = password=s3cret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$R/maildir/%n allow_all_users=yes
}
service imap-login {
  inet_listener imap { 
    port = $IMAP 
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Sent { 
    auto = create 
    special_use = \Sent
  }
}
CONF
dovecot -c "$R/dovecot.conf" </dev/null >"$R/dovecot.out" 2>&1
printf '#!/bin/sh\nexec /usr/sbin/exim4 -C %s "$@"\n' "$R/exim.conf" > "$R/bin/sendmail"
chmod 755 "$R/bin" "$R/bin/sendmail"
