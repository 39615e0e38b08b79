-- As before, but what stands between the person and somebody who is kept to a list is erased and counted nowhere: a number
-- would tell that there is any.
create or replace function subjects.erase(subjects uuid[], mentions uuid[]) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    circle uuid := (select e.held_by from governance.erasure e where e.xid = pg_catalog.pg_current_xact_id_if_assigned());
    changed bigint;
begin
    if not governance.erasing() then
        raise exception 'Nothing is being erased' using errcode = '42501';
    end if;
    return query select * from governance.blank('subjects.subject', array['why'], 'id', subjects);
    return query select * from governance.blank('subjects.exoneration', array['who', 'why'], 'subject_id', subjects);
    return query select * from governance.blank(
        'subjects.restriction', array['lifted_why', 'lifted_told'], 'subject_id', subjects);
    return query select * from governance.blank(
        'subjects.judgement', array['why', 'withdrawn_why'], 'id',
        array(select j.id from subjects.judgement j
               where (j.one_mention = any (mentions) or j.other_mention = any (mentions)) and j.held_by = circle));
    perform governance.blank(
        'subjects.judgement', array['why', 'withdrawn_why'], 'id',
        array(select j.id from subjects.judgement j
               where j.one_mention = any (mentions) or j.other_mention = any (mentions)));
    with gone as (
        delete from subjects.candidate c where c.one_mention = any (mentions) or c.other_mention = any (mentions)
        returning c.held_by
    )
    select pg_catalog.count(*) into changed from gone g where g.held_by = circle;
    return query select 'subjects.candidate'::text, changed;
    delete from subjects.mention_key k where k.mention_id = any (mentions);
    get diagnostics changed = row_count;
    return query select 'subjects.mention_key'::text, changed;
end
$$;
