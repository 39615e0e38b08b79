-- Erasure of what packages about a subject made an interest in. The interests end: nobody is met by them any more.
-- Granted to nobody.
create function deconfliction.erase(owners uuid[], at timestamptz) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    interests uuid[] := array(select i.id from deconfliction.interest i where i.owner_id = any (owners));
    changed bigint;
begin
    return query select * from governance.blank(
        'deconfliction.match_decision', array['why'], 'match_id',
        array(select m.id from deconfliction.match_side m where m.interest_id = any (interests)));
    update deconfliction.interest_key k set value = '[erased] ' || k.id::text, findable = false
     where k.interest_id = any (interests) and governance.erasing();
    get diagnostics changed = row_count;
    return query select 'deconfliction.interest_key'::text, changed;
    update deconfliction.interest i set ended_at = at, ended_by = governance.actor_id()
     where i.id = any (interests) and i.ended_at is null and governance.erasing();
end
$$;
