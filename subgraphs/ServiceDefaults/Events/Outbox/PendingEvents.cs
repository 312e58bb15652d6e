using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// The contexts that have events to be committed. A mark that stays after a rollback only wakes in vain.
/// </summary>
internal static class PendingEvents
{
    private static readonly ConditionalWeakTable<DbContext, object> s_marks = [];
    private static readonly object s_mark = new();

    public static void Mark(DbContext db) => s_marks.AddOrUpdate(db, s_mark);

    /// <summary>Removes a context's mark.</summary>
    /// <returns>Whether it had one.</returns>
    public static bool Take(DbContext? db) => db is not null && s_marks.Remove(db);
}
