/** Goes to the part of the page that the address names, now that it is there. */
export const goToAnchor = (): void => {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id) document.getElementById(id)?.scrollIntoView()
}
