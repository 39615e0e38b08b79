-- Erasure of what officers wrote about a subject, of what linked its mentions to others, and of the keys they meet by.
-- Granted to nobody.
create function subjects.erase(subjects uuid[], mentions uuid[]) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    changed bigint;
begin
    if not governance.erasing() then
        raise exception 'Nothing is being erased' using errcode = '42501';
    end if;
    return query select * from governance.blank('subjects.subject', array['why'], 'id', subjects);
    return query select * from governance.blank('subjects.exoneration', array['who', 'why'], 'subject_id', subjects);
    return query select * from governance.blank(
        'subjects.judgement', array['why', 'withdrawn_why'], 'id',
        array(select j.id from subjects.judgement j
               where j.one_mention = any (mentions) or j.other_mention = any (mentions)));
    delete from subjects.candidate c where c.one_mention = any (mentions) or c.other_mention = any (mentions);
    get diagnostics changed = row_count;
    return query select 'subjects.candidate'::text, changed;
    delete from subjects.mention_key k where k.mention_id = any (mentions);
    get diagnostics changed = row_count;
    return query select 'subjects.mention_key'::text, changed;
end
$$;
