/**
 * When a view breaks, the rest of the window must not go blank: what broke is said, nothing is lost (it is on the desk), and the window can be
 * loaded again at the same case.
 */
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'

interface FailureWallProps {
  children: ReactNode
  /** Drawn instead of the offer to load the window again: a view that broke can be left for another. */
  onLeave?: () => void
}

export class FailureWall extends Component<FailureWallProps, { readonly failure: Error | null }> {
  override state = { failure: null as Error | null }

  static getDerivedStateFromError(failure: Error) {
    return { failure }
  }

  override componentDidCatch(failure: Error, info: ErrorInfo) {
    console.error('A view broke.', failure, info.componentStack)
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    const { onLeave } = this.props
    return (
      <EmptyState
        title="This view broke"
        actions={
          onLeave === undefined ? (
            <Button variant="primary" onPress={() => location.reload()}>
              Load the window again
            </Button>
          ) : (
            <Button
              variant="primary"
              onPress={() => {
                this.setState({ failure: null })
                onLeave()
              }}
            >
              Go to the library
            </Button>
          )
        }
      >
        Everything that was shown as saved is on the disk. What went wrong: {failure.message}
      </EmptyState>
    )
  }
}
