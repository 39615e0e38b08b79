-- The sender's side of what was sent follows its subject to the circle of a list, and back. The recipient's stays where it is,
-- and what named officers sent stays with them.
create function dissemination.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    sent uuid[];
    spoken text[] := array(select t.reference from dissemination.telephone_release t
                            where t.subject_id = new.id and t.held_by = old.held_by);
    said text[] := array(select d.reference from dissemination.dissemination d
                          where d.subject_id = new.id and d.origin_group = old.held_by);
begin
    sent := array(select d.id from dissemination.dissemination d
                   where d.subject_id = new.id and d.origin_group = old.held_by);
    perform governance.hand_words(said || spoken, old.held_by, new.held_by),
            governance.hand('dissemination.dissemination', 'id', sent, old.held_by, new.held_by, 'reference'),
            governance.hand('dissemination.event', 'dissemination_id', sent, old.held_by, new.held_by),
            governance.hand('dissemination.annex', 'dissemination_id', sent, old.held_by, new.held_by),
            governance.hand('dissemination.check_before_sending', 'dissemination_id', sent, old.held_by, new.held_by,
                            pk => 'dissemination_id'),
            governance.hand('dissemination.erasure_notice', 'dissemination_id', sent, old.held_by, new.held_by),
            safeguarding.hand_over(sent, old.held_by, new.held_by),
            governance.hand('dissemination.telephone_release', 'subject_id', array[new.id], old.held_by, new.held_by,
                            'reference');
    -- What a force passed on it holds itself; whoever sent it first is seen beside it.
    update dissemination.remedy r
       set origin_group = new.held_by, held_by = case when r.held_by = old.held_by then new.held_by else r.held_by end
     where r.dissemination_id = any (sent) and r.origin_group = old.held_by;
    update dissemination.event e set origin_group = new.held_by
     where e.dissemination_id = any (sent) and e.origin_group = old.held_by;
    update dissemination.dissemination d set origin_group = new.held_by
     where d.id = any (sent) and d.origin_group = old.held_by;
    return null;
end
$$;
revoke execute on function dissemination.follow() from public;
create trigger dissemination_follows after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function dissemination.follow();

-- Which of these rows behind a figure are kept to a list of the sender's on which the actor is not.
create function dissemination.kept_to_others(row_ids uuid[]) returns setof uuid
    language sql stable security definer
    set search_path = ''
as $$
    select d.id
      from dissemination.dissemination d
      join governance.need_group g on g.id = d.origin_group and g.kind = 'LIST'
     where d.id = any (row_ids) and not (d.origin_group = any (governance.actor_groups()))
$$;
revoke execute on function dissemination.kept_to_others(uuid[]) from public;
grant execute on function dissemination.kept_to_others(uuid[]) to wardline_app;
