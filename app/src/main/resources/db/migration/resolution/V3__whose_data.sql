-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema resolution is 'To find, by lawful request and with a second check, whose a network address or an account was.';
select governance.say_whose('identifies', array[
    'resolution.request.address', 'resolution.request.address_raw', 'resolution.reply.subscriber',
    'resolution.reply.address', 'resolution.reply.postcode', 'resolution.reply.repeated_address',
    'resolution.register_entry.occupant', 'resolution.register_entry.address', 'resolution.register_entry.postcode']);
select governance.say_whose('tells', array[
    'resolution.request.why', 'resolution.reply.note', 'resolution.second_check.why', 'resolution.tie.words',
    'resolution.address_exception.why', 'resolution.register_entry.tie']);
select governance.say_whose('officer', array['resolution.address_exception.supervisor_name']);
select governance.say_whose('no person', array[
    'resolution.lead.reference', 'resolution.request.time_raw', 'resolution.request.source_path',
    'resolution.request.authority', 'resolution.request.authority_reference', 'resolution.reply.repeated_time',
    'resolution.register_entry.register']);
