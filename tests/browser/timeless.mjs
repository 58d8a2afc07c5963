/** An accessibility tree as it reads at any hour: moments, ages and days are masked, and how often was checked, how
 * long it took and what it weighed, and how often it will be.
 * @param {string} tree */
export const timeless = (tree) =>
  tree
    .replace(/\b\d{1,2}:\d\d\b/g, '00:00')
    .replace(/“(· )?(now|yesterday|\d+ min|\d+ h|\d+ [A-Z][a-z]{2}|[A-Z][a-z]{2} \d+)”/g, '“$1age”')
    .replace(/\b(\d+ [A-Z][a-z]{2}|[A-Z][a-z]{2} \d+), (?=00:00)/g, '')
    .replace(/\b[\d.]+ (s|KB|B)\b/g, '0 $1')
    .replace(/\b\d+ of \d+ checks/g, '0 of 0 checks')
    .replace(/About [\d,]+ entries a week: every \d+ \w+/g, 'About 0 entries a week: every 0 hours')
    .replace(/"Last (check|\d+ checks)(?=: |")/g, '"Last checks')
