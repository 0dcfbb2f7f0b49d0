/** Faults of pattern files; part of the namespace `memory`. */
export const memoryPatterns = {
  pattern_line: {
    what: '{{file}}, line {{line}}: “{{text}}” is no pattern id, no list and no ru:, en: or kk: line.',
    cure: 'Begin a block with an id of small Latin letters, figures and hyphens, or with “list <name>”, and its lines with ru:, en: or kk:.',
  },
  pattern_bracket: {
    what: '{{file}}, line {{line}}: the brackets of “{{text}}” do not pair, or stand too deep.',
    cure: 'Close every { and [, put | only inside brackets, and write a backslash before a bracket that is meant as text.',
  },
  pattern_slot: {
    what: '{{file}}, line {{line}}: the slot {{slot}} cannot be used here.',
    cure: 'Name a slot that glossaries/patterns/README.md lists, with a Russian case on the ru: line and a form of its language on the others.',
  },
  pattern_language: {
    what: '{{file}}, line {{line}}: “{{name}}” lacks a line or has one too many: {{language}}.',
    cure: 'Give at least one ru: line and exactly one en: and one kk: line.',
  },
  pattern_list: {
    what: '{{file}}, line {{line}}: the list “{{name}}” is missing, or an item of it lacks the form “{{form}}”.',
    cure: 'Define the list, and give every item each form that a pattern asks of it.',
  },
  pattern_mirror: {
    what: '{{file}}, line {{line}}: the {{language}} line of “{{name}}” does not mirror the Russian: {{slot}}.',
    cure: 'Use every slot of the Russian in each target and no other, and repeat every named choice with as many options.',
  },
  pattern_duplicate: {
    what: '{{file}}, line {{line}}: “{{name}}” is defined already.',
    cure: 'Give each pattern and each list a name of its own, across all files.',
  },
  pattern_size: {
    what: '{{file}}, line {{line}}: “{{name}}” can be read in more than {{limit}} ways.',
    cure: 'Split the pattern in two, or take out some of its choices.',
  },
};
