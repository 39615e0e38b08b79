-- Urgency and grades follow whom they are about to the circle of a list, and back.
create function triage.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if tg_table_name = 'referral' then
        perform governance.hand('triage.assessment', 'referral_id', array[new.id], old.held_by, new.held_by),
                governance.hand('triage.lowering', 'referral_id', array[new.id], old.held_by, new.held_by),
                governance.hand('triage.standing', 'referral_id', array[new.id], old.held_by, new.held_by,
                                pk => 'referral_id');
    else
        perform governance.hand('triage.grade', 'subject_id', array[new.id], old.held_by, new.held_by);
    end if;
    return null;
end
$$;
create trigger triage_follows after update of held_by on intake.referral
    for each row when (old.held_by <> new.held_by) execute function triage.follow();
create trigger triage_follows after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function triage.follow();

-- Whoever looked before a hand-over and writes after it writes to the circle of today.
revoke execute on function triage.follow() from public;
create trigger where_its_referral_is before insert on triage.standing
    for each row execute function intake.where_its_referral_is();
create trigger where_its_referral_is before insert on triage.assessment
    for each row execute function intake.where_its_referral_is();
create trigger where_its_referral_is before insert on triage.lowering
    for each row execute function intake.where_its_referral_is();
create trigger where_its_subject_is before insert on triage.grade
    for each row execute function subjects.where_its_subject_is();
