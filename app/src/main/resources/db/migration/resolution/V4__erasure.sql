-- Erasure of what was asked and answered about a subject. Granted to nobody.
create function resolution.erase(subjects uuid[], mentions uuid[]) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    leads uuid[] := array(select l.id from resolution.lead l where l.mention_id = any (mentions));
begin
    return query select * from governance.blank(
        'resolution.request', array['address', 'address_raw', 'why'], 'lead_id', leads);
    return query select * from governance.blank(
        'resolution.reply', array['note', 'subscriber', 'address', 'postcode', 'repeated_address'], 'lead_id', leads);
    return query select * from governance.blank('resolution.second_check', array['why'], 'lead_id', leads);
    return query select * from governance.blank('resolution.tie', array['words'], 'subject_id', subjects);
    return query select * from governance.blank('resolution.address_exception', array['why'], 'subject_id', subjects);
    return query select * from governance.blank(
        'resolution.register_entry', array['occupant', 'address', 'postcode', 'tie'], 'subject_id', subjects);
end
$$;
