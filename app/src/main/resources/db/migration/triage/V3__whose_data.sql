-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema triage is 'To work on reports in the order of risk to children.';
select governance.say_whose('tells', array[
    'triage.standing.reasons', 'triage.standing.changed', 'triage.assessment.reasons', 'triage.assessment.changed',
    'triage.lowering.why', 'triage.grade.why']);
select governance.say_whose('no person', array[
    'triage.standing.reference', 'triage.standing.outcome', 'triage.grade.tool', 'triage.grade.tool_version']);
