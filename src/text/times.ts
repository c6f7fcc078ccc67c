/** The time of an instant, as `07:30`, in the zone in which today is reckoned. */
export function timeOfDay(instant: string): string {
  const time = new Date(instant)
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
