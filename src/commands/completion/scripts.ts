import type { Shell } from '../../domain/shell.ts'

/**
 * What a shell reads once, so that it asks the program what a word may go on with (`src/completion/complete.ts`): a line for
 * each candidate, in zsh and fish with a note behind a tab; an empty line where files are meant.
 */
export const scripts: Readonly<Record<Shell, string>> = {
  bash: `# bash completion for followups and fu
_followups() {
  local candidate
  COMPREPLY=()
  while IFS= read -r candidate; do
    if [ -n "$candidate" ]; then
      COMPREPLY+=("$candidate")
    elif type compopt >/dev/null 2>&1; then
      compopt -o default
    else
      while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
      done < <(compgen -f -- "$2")
    fi
  done < <(
    command followups complete bash \\
      "\${COMP_LINE:0:COMP_POINT}" "$2" "$COMP_TYPE" 2>/dev/null </dev/null
  )
}
complete -o nosort -F _followups followups fu 2>/dev/null ||
  complete -F _followups followups fu
`,
  zsh: `#compdef followups fu
# zsh completion for followups and fu
_followups() {
  local candidate note width=0
  local -a asked texts notes lines
  (( CURRENT > 2 )) && asked=("\${(@Q)words[2,CURRENT-1]}")
  while IFS=$'\\t' read -r candidate note; do
    if [[ -z $candidate ]]; then
      [[ $PREFIX == --*=* ]] && compset -P '*='
      _files
      return
    fi
    texts+=("$candidate")
    notes+=("$note")
    (( \${(m)#candidate} > width )) && width=\${(m)#candidate}
  done < <(
    command followups complete zsh -- "\${asked[@]}" "\${(Q)PREFIX}" \\
      2>/dev/null </dev/null
  )
  (( $#texts )) || return 1
  if [[ -z \${(j::)notes} ]]; then
    compadd -U -V followups -d texts -a texts
  else
    for candidate note in "\${(@)texts:^notes}"; do
      lines+=("\${(mr:width:)candidate}  $note")
    done
    compadd -U -V followups -l -d lines -a texts
  fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _followups "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _followups followups fu
fi
`,
  fish: `# fish completion for followups and fu
function __followups_complete
    set -l line (commandline -cp | string collect)
    set -l candidates (command followups complete fish "$line" 2>/dev/null </dev/null)
    if test (count $candidates) -eq 1 -a -z "$candidates"
        set -l option (commandline -ct | string match -r -- '^--[^=]*=')
        set -l path (commandline -ct | string replace -r -- '^--[^=]*=' '')
        string join -- \\n "$option"(__fish_complete_path "$path")
    else
        printf '%s\\n' $candidates
    end
end
complete -c followups -e
complete -c fu -e
complete -c followups -f -k -a '(__followups_complete)'
complete -c fu -f -k -a '(__followups_complete)'
`,
}
