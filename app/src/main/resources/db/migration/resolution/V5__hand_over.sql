-- What was asked and answered follows whom it is about to the circle of a list, and back.
create function resolution.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    leads uuid[];
begin
    if tg_table_name = 'mention' then
        perform governance.hand_words(
            array(select l.reference from resolution.lead l where l.mention_id = new.id), old.held_by, new.held_by);
        leads := governance.hand('resolution.lead', 'mention_id', array[new.id], old.held_by, new.held_by, 'reference');
        perform governance.hand('resolution.request', 'lead_id', leads, old.held_by, new.held_by),
                governance.hand('resolution.reply', 'lead_id', leads, old.held_by, new.held_by),
                governance.hand('resolution.second_check', 'lead_id', leads, old.held_by, new.held_by);
    else
        perform governance.hand('resolution.tie', 'subject_id', array[new.id], old.held_by, new.held_by),
                governance.hand('resolution.address_exception', 'subject_id', array[new.id], old.held_by, new.held_by),
                governance.hand('resolution.register_entry', 'subject_id', array[new.id], old.held_by, new.held_by);
    end if;
    return null;
end
$$;
revoke execute on function resolution.follow() from public;
create trigger resolution_follows after update of held_by on intake.mention
    for each row when (old.held_by <> new.held_by) execute function resolution.follow();
create trigger resolution_follows after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function resolution.follow();

-- Whoever looked before a hand-over and writes after it writes to the circle of today.
create trigger where_its_mention_is before insert on resolution.lead
    for each row execute function subjects.where_its_mention_is();
create trigger where_its_subject_is before insert on resolution.tie
    for each row execute function subjects.where_its_subject_is();
create trigger where_its_subject_is before insert on resolution.address_exception
    for each row execute function subjects.where_its_subject_is();
create trigger where_its_subject_is before insert on resolution.register_entry
    for each row execute function subjects.where_its_subject_is();
