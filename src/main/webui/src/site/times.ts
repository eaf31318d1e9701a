/** The server writes points in time in UTC; readers see their own clock. */
export function localTimes(within: ParentNode): void {
  within.querySelectorAll<HTMLTimeElement>("time[datetime]").forEach(time => {
    const when = new Date(time.dateTime);
    if (!Number.isNaN(when.getTime())) {
      const today = when.toDateString() === new Date().toDateString();
      time.title = when.toLocaleString();
      time.textContent = today
        ? when.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
        : when.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
    }
  });
}
