/** The outbox and the hooks, as an editor or engineer hears of them. */
export const publish = {
  path_refused: {
    what: "The outbox folder '{{path}}' was refused: a part of it is a link or not a plain name.",
    cure: 'Remove the link from the outbox, then run: dragoman retry ID.',
  },
  not_a_folder: {
    what: "'{{path}}' in the outbox is a file or a link where a folder must be.",
    cure: 'Move it away, then run: dragoman retry ID.',
  },
  folder_taken: {
    what: "The outbox folder '{{path}}' belongs to the article {{article}}.",
    cure: 'Give this article another slug, then run: dragoman retry ID.',
  },
  key_exposed: {
    what: "Other users of this computer can read the signing key '{{path}}'.",
    cure: 'Run: chmod 600 on that file; replace the key if someone may have copied it.',
  },
  key_unusable: {
    what: "The signing key '{{path}}' is not an ed25519 private key in PEM form.",
    cure: 'Put the right key back, or move the file away and a new one is made at the next start.',
  },
  webhook_url: {
    what: "The address of the webhook '{{target}}' is not an http(s) URL without a user name.",
    cure: 'Write the full URL, such as https://example.org/hooks/news.',
  },
  webhook_http: {
    what: "The webhook '{{target}}' has an unencrypted http address.",
    cure: 'Use https, or set "allowPrivate": true for this webhook if the receiver is on your own network.',
  },
  webhook_secrets: {
    what: "The webhook '{{target}}' has no secret to sign with.",
    cure: 'Give it at least one secret of the form whsec_…',
  },
  webhook_secret: {
    what: 'A webhook secret is not whsec_ followed by the base64 of 24 to 64 bytes.',
    cure: 'Make a new one, whsec_ and the output of: openssl rand -base64 32, and give it to the receiver as well.',
  },
  command_path: {
    what: "The command of the hook '{{target}}' is neither an absolute path nor a path inside the hooks folder.",
    cure: 'Write the full path of the executable, or put it into the hooks folder.',
  },
  delivery: {
    delivered: 'Delivered: {{host}} answered {{status}}.',
    status: '{{host}} answered {{status}}.',
    redirect:
      '{{host}} answered {{status}}, a redirect; redirects are not followed. Configure the final address.',
    gone: '{{host}} answered 410 Gone: the receiver wants no more deliveries, the webhook is switched off.',
    address_refused:
      '{{host}} leads to a private or local network address, which is refused. Allow the host in the configuration if that is intended.',
    timeout: '{{host}} did not answer within {{seconds}} seconds.',
    unreachable: '{{host}} could not be reached ({{code}}).',
    command_done: 'The command ended with exit status 0.',
    command_exit: 'The command ended with exit status {{status}}.',
    command_exit_output: 'The command ended with exit status {{status}}: {{output}}',
    command_signal: 'The command was ended by the signal {{signal}}.',
    command_timeout: 'The command did not end within {{seconds}} seconds and was stopped.',
    command_not_executable: "'{{command}}' is not an executable file.",
    command_failed: "'{{command}}' could not be started ({{code}}).",
  },
  verify: {
    manifest_missing: '{{file}} is missing: the folder was not completely published.',
    manifest_unreadable: '{{file}} is not a manifest of Dragoman.',
    unknown_key: '{{file}} was signed with a key that is not ours.',
    bad_signature: '{{file}} was changed after it was signed.',
    file_missing: '{{file}} is missing.',
    file_changed: '{{file}} was changed after publication.',
    file_unlisted: '{{file}} is not named in the manifest.',
  },
};
