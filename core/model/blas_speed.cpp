// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/blas_speed.h"

#include "core/model/messages.h"

#include <QElapsedTimer>
#include <QFile>

#include <torch/torch.h>
#include <torch/version.h>

#include <ctime>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Below this a 512² product is computed by the reference BLAS (about 5 GFLOPS); OpenBLAS does 80 and more on one core.
constexpr double slowGigaflops = 12;

/// Processor time of this process: a busy machine must not look like a slow library.
double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

QString torchVersion() { return QString::fromLatin1(TORCH_VERSION); }

QString blasName()
{
    // Debian chooses the BLAS at run time through libblas.so.3's alternatives, so what was loaded has to be looked up.
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly)) return ModelMessages::tr("unknown");
    const QByteArray loaded = maps.readAll();
    if (loaded.contains("openblas")) return u"OpenBLAS"_s;
    if (loaded.contains("libmkl")) return u"MKL"_s;
    if (loaded.contains("libblis")) return u"BLIS"_s;
    return ModelMessages::tr("reference BLAS");
}

double measuredGigaflops()
{
    const torch::InferenceMode guard;
    constexpr int64_t size = 512;
    const auto a = torch::ones({size, size});
    auto product = torch::mm(a, a);
    // One thread: others would spend processor time waiting for each other on a busy machine.
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        const double begin = processorSeconds();
        torch::mm_out(product, a, a);
        best = std::max(best, 2e-9 * double(size * size * size) / std::max(1e-6, processorSeconds() - begin));
    }
    at::set_num_threads(threads);
    return best;
}

double matrixProductGigaflops(int threads)
{
    const torch::InferenceMode guard;
    constexpr int64_t size = 1024;
    const auto a = torch::ones({size, size});
    auto product = torch::mm(a, a);
    at::set_num_threads(threads);
    double best = 0;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer clock;
        clock.start();
        torch::mm_out(product, a, a);
        best = std::max(best, 2 * double(size * size * size) / double(std::max<qint64>(1, clock.nsecsElapsed())));
    }
    return best;
}

QString slowBlasWarning()
{
    const double gigaflops = measuredGigaflops();
    if (gigaflops >= slowGigaflops) return {};
    return ModelMessages::tr(
        "The linear algebra library in use (%1) computes only %2 GFLOPS, so training will be very slow; "
        "install libopenblas0-openmp")
        .arg(blasName())
        .arg(gigaflops, 0, 'f', 1);
}

} // namespace spotter
