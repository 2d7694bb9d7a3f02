/** Words that several parts of the window say alike. */
export const commonTexts = () => ({
  cancel: 'Cancel',
  close: 'Close',
  copyAddress: 'Copy address',
  dismiss: 'Dismiss',
  done: 'Done',
  goOn: 'Go on',
  save: 'Save',
  tryAgain: 'Try again',
  undo: 'Undo',
})

export type CommonTexts = ReturnType<typeof commonTexts>
