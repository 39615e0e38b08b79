-- Erasure of why a subject's referrals stood where they stood. Urgency, points and clocks stay. Of referrals that describe
-- others who are kept, only officers' words in which the person is named go. Granted to nobody.
create function triage.erase(subjects uuid[], alone uuid[], shared uuid[], words text[])
    returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    changed bigint;
begin
    return query select * from governance.blank('triage.grade', array['why'], 'subject_id', subjects);
    return query select * from governance.blank('triage.lowering', array['why'], 'referral_id', alone);
    return query select * from governance.blank('triage.lowering', array['why'], 'referral_id', shared, words);
    return query select * from governance.blank('triage.assessment', array['changed'], 'referral_id', alone);
    return query select * from governance.blank('triage.standing', array['changed'], 'referral_id', alone);
    update triage.assessment a set reasons = '[]' where a.referral_id = any (alone) and governance.erasing();
    get diagnostics changed = row_count;
    return query select 'triage.assessment'::text, changed;
    update triage.standing s set reasons = '[]' where s.referral_id = any (alone) and governance.erasing();
    get diagnostics changed = row_count;
    return query select 'triage.standing'::text, changed;
end
$$;
