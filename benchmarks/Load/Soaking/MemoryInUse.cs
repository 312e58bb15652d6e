using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Cacao.Benchmarks.Load.Soaking;

/// <summary>What the process holds, in bytes.</summary>
/// <param name="Managed">Objects that are alive.</param>
/// <param name="Resident">Memory in use, with code, stacks and buffers.</param>
/// <param name="Methods">How many methods have been compiled, each as often as it was.</param>
internal readonly record struct MemoryInUse(long Managed, long Resident, long Methods)
{
    /// <summary>Measures after a collection that gives back what is free; otherwise the collector's reserve, which depends on the
    /// moment, would hide what stays.</summary>
    public static MemoryInUse Measure()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return new MemoryInUse(GC.GetTotalMemory(forceFullCollection: false), process.WorkingSet64, JitInfo.GetCompiledMethodCount());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Managed / 1048576.0:F1} MiB managed, {Resident / 1048576.0:F0} MiB resident, {Methods} methods compiled");
}
