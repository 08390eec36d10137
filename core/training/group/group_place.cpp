// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/group_place.h"

#include "core/training/messages.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <utility>

#include <sched.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr quint16 firstPort = 20000; ///< below those that Linux gives to clients
constexpr uint portCount = 10000;
/// To wait for the others: so that one that never comes ends them within half a minute.
constexpr int usualSeconds = 25;

/// A whole number from 0, or nothing.
std::optional<int> number(const QString &text)
{
    bool isNumber = false;
    const int value = text.trimmed().toInt(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

quint16 portOf(const QString &job)
{
    const QByteArray digest = QCryptographicHash::hash(job.toUtf8(), QCryptographicHash::Sha256);
    quint32 bits = 0;
    std::memcpy(&bits, digest.constData(), sizeof bits);
    return quint16(firstPort + bits % portCount);
}

/// The variables of one launcher.
struct Launcher {
    QString rank, size, localSize;
    QStringList jobs; ///< the first one that is set
};

class PlaceReader {
public:
    explicit PlaceReader(const QProcessEnvironment &environment) : m_environment(environment) { }

    [[nodiscard]] bool isStartedBy(const Launcher &launcher) const
    {
        return m_environment.contains(launcher.rank) && m_environment.contains(launcher.size);
    }

    [[nodiscard]] Result<GroupPlace> read(const Launcher &launcher) const
    {
        GroupPlace place;
        for (const auto &[name, target] : {std::pair{launcher.rank, &place.rank}, {launcher.size, &place.size}}) {
            const auto value = number(m_environment.value(name));
            if (!value) return wrong(name);
            *target = *value;
        }
        if (place.size < 1) return wrong(launcher.size);
        if (place.rank >= place.size) return wrong(launcher.rank);
        if (const QString given = m_environment.value(launcher.localSize); !given.isEmpty()) {
            // Slurm writes "4(x2),3": 4 on each of two machines, 3 on another.
            const auto value = number(given.section(u'(', 0, 0).section(u',', 0, 0));
            if (!value || *value < 1) return wrong(launcher.localSize);
            place.localSize = std::min(*value, place.size);
        }
        for (const QString &name : launcher.jobs)
            if (place.job.isEmpty()) place.job = m_environment.value(name);
        if (place.size == 1) return place;
        place.seconds = usualSeconds;
        place.host = m_environment.value(u"MASTER_ADDR"_s);
        place.port = portOf(place.job);
        if (const QString given = m_environment.value(u"MASTER_PORT"_s); !given.isEmpty()) {
            const auto port = number(given);
            if (!port || *port < 1 || *port > 65535) return wrong(u"MASTER_PORT"_s);
            place.port = quint16(*port);
        }
        if (const QString given = m_environment.value(u"SPOTTER_GROUP_SECONDS"_s); !given.isEmpty()) {
            const auto seconds = number(given);
            if (!seconds || *seconds < 1) return wrong(u"SPOTTER_GROUP_SECONDS"_s);
            place.seconds = *seconds;
        }
        return place;
    }

private:
    [[nodiscard]] std::unexpected<Error> wrong(const QString &name) const
    {
        return failure(ErrorCode::Content,
            TrainingMessages::tr("The environment says %1=%2, which cannot be: start all processes of a training with "
                                 "one torchrun, mpirun or srun")
                .arg(name, m_environment.value(name)));
    }

    const QProcessEnvironment &m_environment;
};

Result<std::optional<GroupPlace>> placeInSlurm(const PlaceReader &reader, const QProcessEnvironment &environment)
{
    // A batch script has the same variables before it calls srun, which alone sets the step.
    if (!environment.contains(u"SLURM_STEP_ID"_s) && !environment.contains(u"SLURM_STEPID"_s)) return std::nullopt;
    const QString size
        = environment.contains(u"SLURM_STEP_NUM_TASKS"_s) ? u"SLURM_STEP_NUM_TASKS"_s : u"SLURM_NTASKS"_s;
    const QString local = environment.contains(u"SLURM_STEP_TASKS_PER_NODE"_s) ? u"SLURM_STEP_TASKS_PER_NODE"_s
                                                                               : u"SLURM_NTASKS_PER_NODE"_s;
    const Launcher srun{u"SLURM_PROCID"_s, size, local, {u"SLURM_JOB_ID"_s, u"SLURM_JOBID"_s}};
    if (!reader.isStartedBy(srun)) return std::nullopt;
    auto place = reader.read(srun);
    if (!place) return std::unexpected(place.error());
    if (place->size == 1) return std::nullopt;
    place->job += u'.' + environment.value(u"SLURM_STEP_ID"_s, environment.value(u"SLURM_STEPID"_s));
    if (!environment.contains(u"MASTER_PORT"_s)) place->port = portOf(place->job);
    if (place->host.isEmpty())
        place->host = firstHost(environment.value(u"SLURM_STEP_NODELIST"_s, environment.value(u"SLURM_NODELIST"_s)));
    if (place->host.isEmpty())
        return failure(ErrorCode::Content,
            TrainingMessages::tr("The environment has SLURM_PROCID but no SLURM_NODELIST: set MASTER_ADDR to the host "
                                 "of the first process"));
    return place;
}

} // namespace

QString firstHost(const QString &list)
{
    const QString head = list.section(u',', 0, 0).trimmed();
    const qsizetype bracket = head.indexOf(u'[');
    if (bracket < 0) return head;
    qsizetype end = bracket + 1;
    while (end < head.size() && head.at(end).isDigit()) ++end;
    const qsizetype close = list.indexOf(u']', bracket);
    const qsizetype next = close < 0 ? -1 : list.indexOf(u',', close);
    const QString behind = close < 0 ? QString() : list.mid(close + 1, next < 0 ? -1 : next - close - 1);
    return head.left(bracket) + head.mid(bracket + 1, end - bracket - 1) + behind;
}

int coresOfEach(int localSize)
{
    const int all = int(::sysconf(_SC_NPROCESSORS_ONLN));
    cpu_set_t mine;
    CPU_ZERO(&mine);
    const int bound = ::sched_getaffinity(0, sizeof mine, &mine) == 0 ? CPU_COUNT(&mine) : all;
    return std::max(1, std::min(bound, all / std::max(1, localSize)));
}

Result<std::optional<GroupPlace>> groupPlace(const QProcessEnvironment &environment)
{
    const PlaceReader reader(environment);
    const Launcher torchrun{u"RANK"_s, u"WORLD_SIZE"_s, u"LOCAL_WORLD_SIZE"_s, {u"TORCHELASTIC_RUN_ID"_s}};
    if (reader.isStartedBy(torchrun)) {
        auto place = reader.read(torchrun);
        if (!place) return std::unexpected(place.error());
        if (place->size == 1) return std::nullopt;
        if (place->host.isEmpty() || !environment.contains(u"MASTER_PORT"_s))
            return failure(ErrorCode::Content,
                TrainingMessages::tr("The environment has RANK and WORLD_SIZE, but not both MASTER_ADDR and "
                                     "MASTER_PORT: where the processes meet"));
        // torchrun opens the port itself, and says so.
        if (environment.value(u"TORCHELASTIC_USE_AGENT_STORE"_s) == u"True") {
            place->launcherHosts = true;
            place->job += u'.' + environment.value(u"TORCHELASTIC_RESTART_COUNT"_s);
        }
        return place;
    }
    const Launcher launchers[] = {
        {u"OMPI_COMM_WORLD_RANK"_s, u"OMPI_COMM_WORLD_SIZE"_s, u"OMPI_COMM_WORLD_LOCAL_SIZE"_s,
            {u"PMIX_NAMESPACE"_s, u"OMPI_MCA_ess_base_jobid"_s}},
        {u"PMI_RANK"_s, u"PMI_SIZE"_s, u"MPI_LOCALNRANKS"_s, {u"PMI_JOBID"_s, u"PMI_PORT"_s}},
    };
    for (const Launcher &mpirun : launchers) {
        if (!reader.isStartedBy(mpirun)) continue;
        auto place = reader.read(mpirun);
        if (!place) return std::unexpected(place.error());
        if (place->size == 1) return std::nullopt;
        if (place->host.isEmpty() && environment.contains(mpirun.localSize) && place->localSize < place->size)
            return failure(ErrorCode::Content,
                TrainingMessages::tr("The processes are on several machines: set MASTER_ADDR to the host of the first "
                                     "one, for example with mpirun -x MASTER_ADDR=HOST"));
        if (place->host.isEmpty()) place->host = u"127.0.0.1"_s;
        return place;
    }
    return placeInSlurm(reader, environment);
}

} // namespace spotter
