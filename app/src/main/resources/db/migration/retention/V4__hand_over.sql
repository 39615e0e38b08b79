-- Reviews, holds and certificates follow their subject to the circle of a list, and back.
create or replace function retention.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'UPDATE'
            and (tg_table_name = 'review' and governance.erasing() or governance.handing_over()) then
        return null;
    end if;
    raise exception 'A decision about keeping somebody is only ever added to' using errcode = '42501';
end
$$;
create or replace function retention.keep_hold() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if old.lifted_at is not null and not governance.erasing() and not governance.handing_over() then
        raise exception 'This hold has been lifted' using errcode = '42501';
    end if;
    return new;
end
$$;
-- A deletion names the circle of its review, and goes where that goes.
alter table retention.deletion drop constraint deletion_of_a_review;
alter table retention.deletion add constraint deletion_of_a_review
    foreign key (review_id, held_by, subject_id, decided, decider)
    references retention.review (id, held_by, subject_id, decided, decided_by) on update cascade;

create function retention.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    perform governance.hand('retention.review', 'subject_id', array[new.id], old.held_by, new.held_by),
            governance.hand('retention.hold', 'subject_id', array[new.id], old.held_by, new.held_by),
            governance.hand('retention.certificate', 'subject_id', array[new.id], old.held_by, new.held_by,
                            pk => 'deletion_id');
    return null;
end
$$;
revoke execute on function retention.follow() from public;
create trigger retention_follows after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function retention.follow();

-- Whoever looked before a hand-over and writes after it writes to the circle of today.
create trigger where_its_subject_is before insert on retention.review
    for each row execute function subjects.where_its_subject_is();
create trigger where_its_subject_is before insert on retention.hold
    for each row execute function subjects.where_its_subject_is();
