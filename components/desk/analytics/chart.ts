import { scaleBand, scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

/** The drawing's own units; it is stretched over whatever room there is. */
export const WIDTH = 1_000
export const HEIGHT = 300

/** Up to so many days each has a bar of its own; more are drawn as a line. */
const MOST_BARS = 31

export interface Chart {
  /** Whole numbers beside the drawing, evenly spaced from 0 to its top. */
  ticks: number[]
  bars: { x: number; y: number; width: number; height: number }[] | undefined
  /** Outlines, where there are no bars. */
  area: string
  line: string
}

/** What a series of counts looks like, each as wide as the others. */
export const chartOf = (values: number[]): Chart => {
  const height = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .range([HEIGHT, 0])
    .nice(4)
  const ticks = height.ticks(4).filter(Number.isInteger)
  if (values.length <= MOST_BARS) return { ticks, bars: barsOf(values, height), area: '', line: '' }
  const across = scaleLinear()
    .domain([0, values.length - 1])
    .range([0, WIDTH])
  const x = (_: number, i: number) => across(i)
  return {
    ticks,
    bars: undefined,
    area: area<number>().x(x).y0(HEIGHT).y1(height)(values) ?? '',
    line: line<number>().x(x).y(height)(values) ?? '',
  }
}

const barsOf = (values: number[], height: (value: number) => number) => {
  const place = scaleBand<number>().domain(values.keys()).range([0, WIDTH]).paddingInner(0.25)
  return values.map((value, i) => ({
    x: place(i) ?? 0,
    y: height(value),
    width: place.bandwidth(),
    height: HEIGHT - height(value),
  }))
}
