-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema deconfliction is 'To notice that two sides are after the same person, identifier or place.';
select governance.say_whose('identifies', array['deconfliction.interest_key.value']);
select governance.say_whose('tells', array['deconfliction.match_decision.why']);
select governance.say_whose('officer', array[
    'deconfliction.interest.contact_who', 'deconfliction.interest.contact_how', 'deconfliction.match_side.other_who',
    'deconfliction.match_side.other_how']);
select governance.say_whose('no person', array[
    'deconfliction.interest.owner_kind', 'deconfliction.interest_key.kind', 'deconfliction.match_side.key_kinds',
    'deconfliction.match_decision.from_state', 'deconfliction.match_decision.to_state']);
