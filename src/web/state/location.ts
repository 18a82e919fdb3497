// The one place that knows the router.
export { LocationProvider, useLocation } from 'preact-iso/router'
