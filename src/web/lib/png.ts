/** Longest side of a picture that every browser draws, in pixels. */
const MAX_SIDE = 16_000
/** Pixels for each of the picture's own, so that it is sharp in print. */
const SHARP = 2

/** Draws the SVG of an address as pixels and saves it under a name. Throws where it does not come or is too large. */
export async function savePng(url: string, name: string): Promise<void> {
  const image = new Image()
  image.src = url
  await image.decode()
  const { naturalWidth, naturalHeight } = image
  const scale = Math.min(SHARP, MAX_SIDE / Math.max(naturalWidth, naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(naturalWidth * scale)
  canvas.height = Math.round(naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (png === null) throw new Error(`a picture of ${canvas.width} × ${canvas.height} was not drawn`)
  const address = URL.createObjectURL(png)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
