//! One made-up chart of each kind: how a caller builds them.

mod curves;
mod maps;
mod rows;

use gutskin_plot::{Chart, DrawError, Preset, draw_blank};

/// A picture to look at.
pub(crate) struct Sample {
    /// What its files are called.
    pub(crate) name: &'static str,
    pub(crate) chart: Chart,
}

impl Sample {
    /// The picture for one use.
    ///
    /// # Errors
    /// When the chart cannot be drawn.
    pub(crate) fn svg(&self, preset: &Preset) -> Result<String, DrawError> {
        if preset.answer {
            gutskin_plot::draw(&self.chart, preset)
        } else {
            draw_blank(&self.chart, &blank(&self.chart), &Preset { answer: true, ..*preset })
        }
    }
}

/// One sample of each kind.
pub(crate) fn all() -> Vec<Sample> {
    [
        ("dose-response", curves::dose_response()),
        ("dose-response-logarithmic", curves::dose_response_logarithmic()),
        ("branches", curves::branches()),
        ("arms", curves::arms()),
        ("names", curves::names()),
        ("sensitivity", rows::sensitivity()),
        ("waterfall", rows::waterfall()),
        ("ladder", rows::ladder()),
        ("map", maps::doses(false)),
        ("map-of-few", maps::doses(true)),
    ]
    .into_iter()
    .map(|(name, chart)| Sample { name, chart })
    .collect()
}

/// What the sheet without the answer says instead.
pub(crate) fn blank(chart: &Chart) -> Chart {
    Chart {
        headline: "What does more fibre do?".to_owned(),
        subtitle: "Draw what you expect".to_owned(),
        ..chart.clone()
    }
}

fn texts(headline: &str, subtitle: &str) -> Chart {
    Chart {
        headline: headline.to_owned(),
        subtitle: subtitle.to_owned(),
        footer: "Teaching model, not medical advice. gutskin 0.1.0 · sample".to_owned(),
        title: headline.to_owned(),
        description: headline.to_owned(),
        ..Chart::default()
    }
}
