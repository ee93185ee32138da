import { imagePath } from '#lib/core/addresses.ts'
import type { Picture as PictureDto } from '#lib/public/dto.ts'

/** An image in the size and format that the reader's screen asks for, its place kept free while it loads. */
export const Picture = ({
  picture,
  sizes,
  className,
  eager = false,
}: {
  picture: PictureDto
  /** As in `<img sizes>`: how wide it will be shown. */
  sizes: string
  className?: string
  eager?: boolean
}) => {
  const fallback = picture.variants.filter((variant) => variant.format === 'jpg')
  const src = fallback.find((variant) => variant.width >= 960) ?? fallback.at(-1)
  return (
    <picture>
      <source type="image/webp" srcSet={sourceSet(picture, 'webp')} sizes={sizes} />
      <img
        src={src && imagePath(picture.sha256, src)}
        srcSet={sourceSet(picture, 'jpg')}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        className={className}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

const sourceSet = ({ sha256, variants }: PictureDto, format: string) =>
  variants
    .filter((variant) => variant.format === format)
    .map((variant) => `${imagePath(sha256, variant)} ${variant.width}w`)
    .join(', ')
