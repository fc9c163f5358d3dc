/** What a person may upload: a picture of a modern phone, whole. 50 megapixels are 200 MB while they are decoded. */
export const uploadedPictureLimits = { bytes: 20_000_000, pixels: 50_000_000 };
