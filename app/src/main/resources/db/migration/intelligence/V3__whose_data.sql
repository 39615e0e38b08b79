-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema intelligence is 'To put what is known of a person, graded and checked by a second officer, into a package for the responsible force.';
select governance.say_whose('identifies', array[
    'intelligence.package.copy', 'intelligence.research_check.reference', 'intelligence.address.occupant',
    'intelligence.address.address', 'intelligence.address.postcode']);
select governance.say_whose('tells', array[
    'intelligence.package.recommended_action', 'intelligence.package.force_reason',
    'intelligence.package.quality_remarks', 'intelligence.item.statement', 'intelligence.item.source',
    'intelligence.research_check.why_not', 'intelligence.address.way', 'intelligence.address.tie',
    'intelligence.package_event.why']);
select governance.say_whose('no person', array[
    'intelligence.package.reference', 'intelligence.package.responsible_force', 'intelligence.package.force_others',
    'intelligence.package.copy_sha256', 'intelligence.item.conditions', 'intelligence.package_event.from_state',
    'intelligence.package_event.to_state']);
