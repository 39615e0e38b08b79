-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema investigation is 'To carry a force''s case from visit or arrest to its outcome, with bail and welfare.';
select governance.say_whose('identifies', array[
    'investigation.person.name', 'investigation.person.born_on', 'investigation.event.place']);
select governance.say_whose('tells', array[
    'investigation.investigation.own_referral', 'investigation.person.restricted_why',
    'investigation.person_role.reason', 'investigation.event.code', 'investigation.event.note',
    'investigation.event.no_welfare_plan_reason', 'investigation.event.withdrawn_why', 'investigation.bail.conditions',
    'investigation.early_action.why']);
select governance.say_whose('officer', array['investigation.bail.authoriser']);
select governance.say_whose('no person', array[
    'investigation.investigation.reference', 'investigation.investigation.force',
    'investigation.origin.dissemination_reference']);
