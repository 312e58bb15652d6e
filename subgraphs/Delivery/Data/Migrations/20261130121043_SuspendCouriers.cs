using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EShop.Delivery.Data.Migrations
{
    /// <inheritdoc />
    public partial class SuspendCouriers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_couriers_is_online",
                table: "couriers");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspended_at",
                table: "couriers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "suspension_sequence",
                table: "couriers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddCheckConstraint(
                name: "ck_couriers_is_online",
                table: "couriers",
                sql: "NOT is_online OR (is_active AND suspended_at IS NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_couriers_is_online",
                table: "couriers");

            migrationBuilder.DropColumn(
                name: "suspended_at",
                table: "couriers");

            migrationBuilder.DropColumn(
                name: "suspension_sequence",
                table: "couriers");

            migrationBuilder.AddCheckConstraint(
                name: "ck_couriers_is_online",
                table: "couriers",
                sql: "is_active OR NOT is_online");
        }
    }
}
