import type { FormFeatures } from '../src/language/form-features.ts'
import { jsonSection, type Section, toJsonSection } from '../src/language/model-file.ts'
import { type NetworkRecord, PARAMETERS, type ParameterName } from '../src/language/network-shape.ts'
import { quantise, quantiseFinely } from './averaged.ts'
import type { TrainedNetwork } from './network.ts'

/** Chosen on the dev sets among .00002 to .0001. */
const TAGGER_SHARE = 0.00005

/** The sections of the weights file that hold a network: forms in 8 bits, all else in 16. */
export function networkSections(trained: TrainedNetwork, features: FormFeatures): [string, Section][] {
  const forms = quantise(trained.forms, 0.0002)
  const record: NetworkRecord = {
    shape: trained.shape,
    formScale: forms.scale,
    taggerShare: TAGGER_SHARE,
    scales: {},
    features: [...features.rows.keys()].join(' '),
  }
  const sections: [string, Section][] = [['network/forms', forms.values]]
  for (const name of PARAMETERS) {
    const { values, scale } = quantiseFinely(trained.parameters[name])
    record.scales[name] = scale
    sections.push([`network/${name}`, values])
  }
  return [...sections, ['network/shape', toJsonSection(record)]]
}

/** The network that sections hold, to go on training from. */
export function networkFromSections(sections: Map<string, Section>): TrainedNetwork {
  const { shape, formScale, scales } = jsonSection<NetworkRecord>({ about: {}, sections }, 'network/shape')
  const floats = (name: string, scale: number) => Float32Array.from(sections.get(`network/${name}`)!, (v) => v * scale)
  const parameters = {} as Record<ParameterName, Float32Array>
  for (const name of PARAMETERS) parameters[name] = floats(name, scales[name]!)
  return { shape, forms: floats('forms', formScale), parameters }
}

/** The mean of networks that went on training from one another: better than each (Izmailov et al. 2018). */
export function averageNetworks(networks: TrainedNetwork[]): TrainedNetwork {
  const mean = (all: Float32Array[]) =>
    all[0]!.map((_, i) => all.reduce((sum, values) => sum + values[i]!, 0) / all.length)
  const parameters = {} as Record<ParameterName, Float32Array>
  for (const name of PARAMETERS) parameters[name] = mean(networks.map((network) => network.parameters[name]))
  return { shape: networks[0]!.shape, forms: mean(networks.map(({ forms }) => forms)), parameters }
}
