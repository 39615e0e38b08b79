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

-- The queue is worked out apart from the hand-over: whoever looked before it and writes after it writes to the circle of today.
create function triage.where_its_referral_is() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    select r.held_by into circle
      from intake.referral r
      join governance.need_group g on g.id = r.held_by and g.kind = 'LIST'
     where r.id = new.referral_id;
    new.held_by := coalesce(circle, new.held_by);
    return new;
end
$$;
revoke execute on function triage.follow(), triage.where_its_referral_is() from public;
create trigger where_its_referral_is before insert on triage.standing
    for each row execute function triage.where_its_referral_is();
create trigger where_its_referral_is before insert on triage.assessment
    for each row execute function triage.where_its_referral_is();
