/**
 * What only programs ask for that try every site for weak spots: configuration, backups, consoles, other systems' entries.
 * Nobody misses a page there. Compared with a path in lower case.
 */
const PROBES: readonly RegExp[] = [
  // Files that nobody publishes: `/.env`, `/.git/config`; `/.well-known/` is asked for by everybody.
  /\/\.(?!well-known\/)/,
  /\.(?:env|ini|ya?ml|sql|bak|old|swp|log|conf|config|pem|key|sh|tar|t?gz)$/,
  /\/(?:backup|dump|database|db|www|wwwroot|website|site|web)\.(?:zip|rar|7z)$/,
  // WordPress and Joomla.
  /\/wp-(?:admin|content|includes|json|login|config|cron|signup|trackback)|\/xmlrpc\.php$|\/wlwmanifest\.xml$/,
  /\/(?:administrator|components\/com_)\b/,
  // Databases' and servers' consoles.
  /\/(?:phpmyadmin|pma|myadmin|adminer|mysql|dbadmin|sqlmanager)(?:[-\d._]*)(?:\/|\.php|$)/,
  /\/(?:phpinfo|shell|cmd|eval-stdin|webshell|c99|r57|alfa|upload_file)\.php$/,
  /\/(?:actuator|jolokia|manager\/html|solr|jenkins|druid|nacos|swagger|v2\/api-docs|console|hudson|geoserver)(?:\/|-|\.|$)/,
  /\/(?:cgi-bin|boaform|goform|hnap1|owa|autodiscover|ecp|_ignition|vendor\/phpunit|telescope)(?:\/|\.|$)/,
  // Editors that take files from anybody; what was once put there is missed like other files.
  /\/(?:fckeditor|ewebeditor|ueditor)\/.*\.(?:asp|aspx|ashx|php|jsp)$|\/admin\.(?:php|asp|aspx|jsp)$|\/dede\//,
  // Attempts to break out of a path, or into a program.
  /\.\.|%2e%2e|%00|%3cscript|<script|\$\{|%24%7b|union(?:\+|%20)+select|\/etc\/passwd|think(?:%5c|\\)app|jndi:/,
]

/** Whether an address is one that only programs ask for which look for weak spots. */
export const isProbe = (address: string): boolean => {
  const lower = address.toLowerCase()
  return PROBES.some((pattern) => pattern.test(lower))
}
