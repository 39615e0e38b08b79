-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema safeguarding is 'To protect children at risk, and to tell children''s services in time.';
select governance.say_whose('identifies', array['safeguarding.child.label', 'safeguarding.event.told_reference']);
select governance.say_whose('tells', array[
    'safeguarding.child.withdrawn_why', 'safeguarding.event.note', 'safeguarding.event.withdrawn_why',
    'safeguarding.same_child.why', 'safeguarding.same_child.withdrawn_why']);
select governance.say_whose('officer', array['safeguarding.event.by_whom']);
select governance.say_whose('no person', array[
    'safeguarding.child.reference', 'safeguarding.child.force', 'safeguarding.child.childrens_services',
    'safeguarding.event.told_to', 'safeguarding.same_child.spoken_reference']);
