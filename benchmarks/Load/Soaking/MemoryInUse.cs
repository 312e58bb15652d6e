using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace Cacao.Benchmarks.Load.Soaking;

/// <summary>What the process holds, in bytes.</summary>
/// <param name="Managed">Objects that are alive.</param>
/// <param name="Resident">Memory in use, with code, stacks and buffers.</param>
/// <param name="Free">What the C library had kept of memory that was free.</param>
/// <param name="Methods">How many methods have been compiled, each as often as it was.</param>
internal readonly record struct MemoryInUse(long Managed, long Resident, long Free, long Methods)
{
    /// <summary>Measures after what is free was given back, by the collector and by the C library; otherwise their reserves, which
    /// depend on the moment, would hide what stays.</summary>
    public static MemoryInUse Measure()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.WorkingSet;
        if (OperatingSystem.IsLinux())
        {
            _ = TrimHeap(0);
        }

        var resident = Environment.WorkingSet;
        return new MemoryInUse(
            GC.GetTotalMemory(forceFullCollection: false), resident, Math.Max(0, before - resident), JitInfo.GetCompiledMethodCount());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Managed / 1048576.0:F1} MiB managed, {Resident / 1048576.0:F0} MiB resident (and {Free / 1048576.0:F0} free), {Methods} methods compiled");

    // The compiler of methods takes and frees tens of megabytes there.
    [DllImport("libc", EntryPoint = "malloc_trim")]
    private static extern int TrimHeap(nuint keep);
}
