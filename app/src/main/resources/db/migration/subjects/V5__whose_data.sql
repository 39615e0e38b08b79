-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema subjects is 'To see which reports are about the same person, as officers judge it, with the working of each proposal.';
select governance.say_whose('identifies', array['subjects.exoneration.who', 'subjects.mention_key.key']);
select governance.say_whose('tells', array[
    'subjects.subject.why', 'subjects.judgement.why', 'subjects.judgement.withdrawn_why', 'subjects.exoneration.why']);
select governance.say_whose('no person', array[
    'subjects.subject.reference', 'subjects.candidate.working', 'subjects.judgement.working',
    'subjects.mention_key.rule']);
