'use client'

/** The files that a notice carries. */
export const FileFields = () => null

/** The picture that a notice is shown with. */
export const LeadImage = () => null
