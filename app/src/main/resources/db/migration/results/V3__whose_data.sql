-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema results is 'To publish figures that reconcile to rows, and to announce them.';
select governance.say_whose('no person', array[
    'results.announcement.operation_name', 'results.announcement.reference', 'results.announcement.text',
    'results.announcement.published', 'results.announcement.exact', 'results.announcement.text_sha256',
    'results.announcement.published_sha256', 'results.announcement.withdrawn_why']);
